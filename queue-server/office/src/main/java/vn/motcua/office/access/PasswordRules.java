package vn.motcua.office.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Which passwords people may choose: length, not composition (NIST SP 800-63B 5.1.1.2): 12 to 128 characters, not on a
 * short list of common ones, not the user name repeated.
 */
final class PasswordRules {
    static final int MIN_CHARACTERS = 12;
    static final int MAX_CHARACTERS = 128;

    /** Common among those long enough, and those that this product makes obvious; lower case, without blanks. */
    private static final Set<String> COMMON = Set.of(
            DemoOffice.PASSWORD,
            "motcua123456",
            "motcuamotcua",
            "mot-cua-2026",
            "motcua@12345",
            "phuongbinhan",
            "hanhchinhcong",
            "dichvucong123",
            "123456789012",
            "1234567890123",
            "12345678910",
            "123456123456",
            "111111111111",
            "000000000000",
            "112233445566",
            "qwertyuiop123",
            "qwertyuiop[]",
            "1q2w3e4r5t6y",
            "password1234",
            "password12345",
            "passwordpassword",
            "matkhau12345",
            "matkhau123456",
            "matkhaumatkhau",
            "adminadmin12",
            "admin1234567",
            "admin12345678",
            "administrator",
            "administrator1",
            "vietnam12345",
            "vietnam123456",
            "xinchao12345",
            "iloveyou1234",
            "letmein12345",
            "abcdefghijkl",
            "abc123abc123",
            "changemeplease",
            "correcthorsebatterystaple");

    private PasswordRules() {}

    /** Whether the user may have this password. */
    static boolean allow(String user, String password) {
        String seen = Normalizer.normalize(password, Normalizer.Form.NFC);
        int characters = seen.codePointCount(0, seen.length());
        if (characters < MIN_CHARACTERS || characters > MAX_CHARACTERS) {
            return false;
        }
        String plain = seen.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return !COMMON.contains(plain)
                && !plain.replace(user, "").isBlank()
                && plain.chars().distinct().count() > 3;
    }
}
