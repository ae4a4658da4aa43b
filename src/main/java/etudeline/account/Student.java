package etudeline.account;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue(Role.Names.STUDENT)
class Student extends Account {

    private Long facultyId;
    private Long programmeId;
    private Level level;

    @Column(name = "level", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // as the database sorts it
    private @Nullable Integer levelOrder;

    private @Nullable Instant placedAt;

    @SuppressWarnings("NullAway.Init")
    protected Student() {}

    Student(Identity identity, Place place, AccountState state, Instant createdAt) {
        super(place.university(), identity, state, createdAt);
        this.facultyId = place.faculty().value();
        this.programmeId = place.programme().value();
        this.level = place.level();
    }

    @Override
    Role role() {
        return Role.STUDENT;
    }

    Place place() {
        UniversityId university = Objects.requireNonNull(university());
        return new Place(university, new FacultyId(facultyId), new ProgrammeId(programmeId), level);
    }

    /** When the student came to the present place; null: with the account. */
    @Nullable
    Instant placedAt() {
        return placedAt;
    }

    void moveTo(Place place, Instant now) {
        placedAt = now;
        belongTo(place.university());
        facultyId = place.faculty().value();
        programmeId = place.programme().value();
        level = place.level();
    }
}
