package etudeline.account;

import etudeline.kit.Role;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

@Entity
@DiscriminatorValue(Role.Names.PLATFORM_ADMINISTRATOR)
class PlatformAdministrator extends Account {

    @SuppressWarnings("NullAway.Init")
    protected PlatformAdministrator() {}

    PlatformAdministrator(Identity identity, Instant createdAt) {
        super(null, identity, AccountState.ACTIVE, createdAt);
    }

    @Override
    Role role() {
        return Role.PLATFORM_ADMINISTRATOR;
    }
}
