package vn.motcua.kiosk.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The glasses on which every screen is measured, by name: common panels from 7 to 32 inches, flat and upright. */
final class Glasses {
    static final Map<String, ScreenSize> ALL = Collections.unmodifiableMap(glasses());

    private Glasses() {}

    private static Map<String, ScreenSize> glasses() {
        Map<String, ScreenSize> glasses = new LinkedHashMap<>();
        glasses.put("7 inches", new ScreenSize(1024, 600, 7));
        glasses.put("7 inches, tall", new ScreenSize(600, 1024, 7));
        glasses.put("8 inches", new ScreenSize(1280, 800, 8));
        glasses.put("8 inches of 4:3", new ScreenSize(1024, 768, 8));
        glasses.put("9 inches", new ScreenSize(1024, 600, 9));
        glasses.put("8 inches, tall", new ScreenSize(800, 1280, 8));
        glasses.put("10.1 inches", new ScreenSize(1024, 600, 10.1));
        glasses.put("10.1 inches of 16:10", new ScreenSize(1280, 800, 10.1));
        glasses.put("12.1 inches of 4:3", new ScreenSize(1024, 768, 12.1));
        glasses.put("10.1 inches, tall", new ScreenSize(800, 1280, 10.1));
        glasses.put("13.3 inches", new ScreenSize(1920, 1080, 13.3));
        glasses.put("13.3 inches, tall", new ScreenSize(1080, 1920, 13.3));
        glasses.put("15.6 inches, tall", new ScreenSize(1080, 1920, 15.6));
        glasses.put("15.6 inches of few pixels", new ScreenSize(1366, 768, 15.6));
        glasses.put("15.6 inches", new ScreenSize(1920, 1080, 15.6));
        glasses.put("21.5 inches", new ScreenSize(1920, 1080, 21.5));
        glasses.put("21.5 inches, tall", new ScreenSize(1080, 1920, 21.5));
        glasses.put("32 inches, tall", new ScreenSize(2160, 3840, 32));
        glasses.put("17 inches", new ScreenSize(1280, 1024, 17));
        glasses.put("18.5 inches, tall", new ScreenSize(1080, 1920, 18.5));
        glasses.put("32 inches", new ScreenSize(3840, 2160, 32));
        return glasses;
    }
}
