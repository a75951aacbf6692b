package vn.motcua.kiosk;

import vn.motcua.kiosk.model.Offer;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.guide.Catalogue;

/** What a kiosk makes of its configuration and the guide that its office sends. */
public final class ShippedOffer {
    private ShippedOffer() {}

    public static Offer of(DeviceConfig config, Catalogue guide) {
        return Translation.offer(config).with(guide);
    }
}
