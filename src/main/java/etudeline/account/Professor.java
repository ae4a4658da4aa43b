package etudeline.account;

import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue(Role.Names.PROFESSOR)
class Professor extends Account {

    /** Carries the university as well: the database checks that programme and professor share it. */
    @Embeddable
    record Assignment(long programmeId, long universityId) {}

    private @Nullable String title;
    private @Nullable String speciality;

    @ElementCollection
    @CollectionTable(name = "professor_assignment", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Assignment> assignments = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Professor() {}

    Professor(UniversityId university, Identity identity, Instant createdAt) {
        super(university, identity, AccountState.ACTIVE, createdAt);
    }

    @Override
    Role role() {
        return Role.PROFESSOR;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String speciality() {
        return speciality;
    }

    Set<ProgrammeId> programmes() {
        return assignments.stream()
                .map(assignment -> new ProgrammeId(assignment.programmeId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void describe(@Nullable String newTitle, @Nullable String newSpeciality) {
        title = newTitle;
        speciality = newSpeciality;
    }

    /** All of them in the university; what is not among them is no longer assigned (rule 4). */
    void assign(UniversityId university, Set<ProgrammeId> programmes) {
        belongTo(university);
        Set<Assignment> wanted = programmes.stream()
                .map(programme -> new Assignment(programme.value(), university.value()))
                .collect(Collectors.toSet());
        assignments.retainAll(wanted);
        assignments.addAll(wanted);
    }
}
