package vn.motcua.office.access;

/** The page that sign-in leads to: a path of this office and nothing else, whatever the link that led there says. */
final class NextPage {
    static final int MAX_CHARACTERS = 512;

    private NextPage() {}

    /** The path when it is safe to go to, else the empty text. */
    static String safe(String next) {
        boolean own = next.length() <= MAX_CHARACTERS
                && next.startsWith("/")
                && !next.contains("//")
                && !next.contains("..")
                && next.chars().allMatch(letter -> "/_.~=&?%:,+-".indexOf(letter) >= 0 || isPlain(letter));
        boolean page = !next.startsWith("/signin") && !next.startsWith("/signout") && !next.startsWith("/api/");
        return own && page ? next : "";
    }

    /** The first page of a role. */
    static String home(Role role) {
        return switch (role) {
            case OFFICER -> "/console";
            case MANAGER -> "/reports";
            case ADMINISTRATOR -> "/admin";
        };
    }

    private static boolean isPlain(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
