package etudeline.account;

import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

@Entity
@DiscriminatorValue(Role.Names.UNIVERSITY_ADMINISTRATOR)
class UniversityAdministrator extends Account {

    @SuppressWarnings("NullAway.Init")
    protected UniversityAdministrator() {}

    UniversityAdministrator(UniversityId university, Identity identity, Instant createdAt) {
        super(university, identity, AccountState.ACTIVE, createdAt);
    }

    @Override
    Role role() {
        return Role.UNIVERSITY_ADMINISTRATOR;
    }
}
