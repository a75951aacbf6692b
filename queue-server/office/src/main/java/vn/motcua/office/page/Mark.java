package vn.motcua.office.page;

/** The product's own mark: the twelve-rayed sun of a bronze drum. Shown until an office gives its logo. */
final class Mark {
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="BRAND"/>\
            <circle cx="32" cy="32" r="27.5" fill="none" stroke="#F2C14E" stroke-width="1.6"/><polygon fill="#F2C14E" \
            points="32,7 34.5,22.8 44.5,10.3 38.7,25.3 53.7,19.5 41.2,29.5 57,32 41.2,34.5 53.7,44.5 38.7,38.7 44.5,53.7 \
            34.5,41.2 32,57 29.5,41.2 19.5,53.7 25.3,38.7 10.3,44.5 22.8,34.5 7,32 22.8,29.5 10.3,19.5 25.3,25.3 19.5,10.3 \
            29.5,22.8"/><circle cx="32" cy="32" r="4.2" fill="BRAND"/></svg>
            """;

    private Mark() {}

    static String svg(String color) {
        return SVG.replace("BRAND", color);
    }
}
