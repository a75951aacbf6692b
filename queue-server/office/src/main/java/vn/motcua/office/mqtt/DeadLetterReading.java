package vn.motcua.office.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.IntakeLog.DeadLetter;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.MalformedMessage;

/**
 * Reads a dead letter once more, as this release understands it: as if its device had sent it now, from its backlog.
 *
 * @param directory what kind of device it was
 * @param clock the office's
 */
public record DeadLetterReading(DeviceDirectory directory, InstantSource clock) implements Function<DeadLetter, Fact> {

    @Override
    public Fact apply(DeadLetter letter) {
        DeviceId device = new DeviceId(letter.device());
        String batch = "{\"epoch\":\"" + letter.epoch() + "\",\"lane\":\"backlog\",\"from\":" + letter.seq()
                + ",\"events\":[" + letter.content() + "]}";
        boolean kiosk = directory
                .find(letter.device())
                .filter(known -> known.kind().equals("kiosk"))
                .isPresent();
        try {
            List<Fact> facts = new UpFacts(device, kiosk)
                    .of(Codec.readUp(batch.getBytes(StandardCharsets.UTF_8)), clock.instant());
            if (facts.size() == 1) {
                return facts.getFirst();
            }
            return dead(device, letter, "it is no event");
        } catch (MalformedMessage malformed) {
            return dead(device, letter, String.valueOf(malformed.getMessage()));
        }
    }

    private static Fact dead(DeviceId device, DeadLetter letter, String because) {
        return new Fact(device, letter.epoch(), letter.seq(), "", letter.type(), letter.content(), null, because);
    }
}
