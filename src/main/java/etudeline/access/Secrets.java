package etudeline.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Random secrets for cookies and links, of which only a keyed hash is stored. */
@Component
public class Secrets {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(@Value("${etude.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** 256 random bits, fit for a cookie or an address. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A mark that only this installation can make, for that purpose and text. */
    public String mark(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose + ':' + text));
    }

    /** 32 bytes; useless to who reads the database without the installation's secret. */
    public byte[] hash(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
