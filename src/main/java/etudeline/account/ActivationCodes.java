package etudeline.account;

import etudeline.access.Secrets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Codes that people type from paper: twelve signs, 60 bits, of Crockford's alphabet, which has no letters that look like
 * digits. A code is kept nowhere: it is made from the nonce of its link and the secret of the installation.
 */
@Component
class ActivationCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}_.]+");
    private static final int SIGNS = 12;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Secrets secrets;

    ActivationCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    /** As people read it: {@code 7KQ2-M0XD-94TB}. */
    String code(byte[] nonce) {
        byte[] hash = secrets.hash("activation-code:" + HexFormat.of().formatHex(nonce));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (hash[i] & 0xff);
        }
        StringBuilder code = new StringBuilder(SIGNS + 2);
        for (int i = 0; i < SIGNS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "");
            code.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & 0x1f));
        }
        return code.toString();
    }

    /** What is looked up; empty when that cannot be a code. Case, spaces and hyphens do not matter, nor O for 0 or I for 1. */
    Optional<byte[]> hash(String typed) {
        String code = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(code).matches() ? Optional.of(secrets.hash("typed-code:" + code)) : Optional.empty();
    }
}
