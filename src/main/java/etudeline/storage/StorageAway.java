package etudeline.storage;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The place where bytes are kept does not answer, so that the same may well work in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class StorageAway extends RuntimeException {

    StorageAway(String message, Throwable cause) {
        super(message, cause);
    }
}
