package etudeline.account;

import etudeline.audit.Audit;
import etudeline.kit.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done in the same way to students and to professors: a kind of job for each, that never touches the other. */
@Configuration(proxyBeanMethods = false)
class BulkKinds {

    static String state(Role role) {
        return group(role) + ".state";
    }

    static String deletion(Role role) {
        return group(role) + ".deletion";
    }

    static String codes(Role role) {
        return group(role) + ".codes";
    }

    private static String group(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "s";
    }

    /** As the audit calls it: {@code student.deleted}. */
    static String action(Role role, String what) {
        return role.name().toLowerCase(Locale.ROOT) + "." + what;
    }

    @Bean
    PeopleStates studentStates(
            LockedPeople people, JdbcClient database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        return new PeopleStates(Role.STUDENT, people, database, audit, events, clock);
    }

    @Bean
    PeopleStates professorStates(
            LockedPeople people, JdbcClient database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        return new PeopleStates(Role.PROFESSOR, people, database, audit, events, clock);
    }

    @Bean
    PeopleDeletion studentDeletion(
            LockedPeople people, List<PersonDependents> dependents, JdbcClient database, Audit audit) {
        return new PeopleDeletion(Role.STUDENT, people, dependents, database, audit);
    }

    @Bean
    PeopleDeletion professorDeletion(
            LockedPeople people, List<PersonDependents> dependents, JdbcClient database, Audit audit) {
        return new PeopleDeletion(Role.PROFESSOR, people, dependents, database, audit);
    }

    @Bean
    CodeHandout studentCodes(
            LockedPeople people, ActivationCodes codes, JdbcClient database, Audit audit, Clock clock) {
        return new CodeHandout(Role.STUDENT, people, codes, database, audit, clock);
    }

    @Bean
    CodeHandout professorCodes(
            LockedPeople people, ActivationCodes codes, JdbcClient database, Audit audit, Clock clock) {
        return new CodeHandout(Role.PROFESSOR, people, codes, database, audit, clock);
    }
}
