package etudeline.chapter;

import etudeline.kit.AccountId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a chapter is published by itself.
 *
 * @param publishBy who has said so
 * @param announce whether readers who were told before are told again
 */
@Embeddable
record Schedule(@Nullable Instant publishAt, @Nullable Long publishBy, boolean announce) {

    static final Schedule NONE = new Schedule(null, null, true);

    Optional<AccountId> by() {
        return Optional.ofNullable(publishBy).map(AccountId::new);
    }
}
