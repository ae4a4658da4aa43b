package etudeline.account;

import etudeline.job.Timer;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import etudeline.shell.PageGate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final String PEOPLE = "shell.navigation.people";
    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR);

    @Bean
    NavigationEntry students() {
        return new NavigationEntry(
                PEOPLE, "account.students", Icon.GRADUATION_CAP, "admin/etudiants", ADMINISTRATORS, 10, true);
    }

    @Bean
    NavigationEntry professors() {
        return new NavigationEntry(
                PEOPLE, "account.professors", Icon.PRESENTATION, "admin/professeurs", ADMINISTRATORS, 11, true);
    }

    @Bean
    NavigationEntry administrators() {
        return new NavigationEntry(
                PEOPLE,
                "account.administrators",
                Icon.SHIELD_CHECK,
                "admin/administrateurs",
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR),
                12,
                false);
    }

    @Bean
    NavigationEntry imports() {
        return new NavigationEntry(PEOPLE, "account.imports", Icon.FILE_UP, "admin/imports", ADMINISTRATORS, 13, false);
    }

    @Bean
    ImportGate importGate(PeopleImports imports) {
        return new ImportGate(imports);
    }

    @Bean
    Timer clearImports(ImportClearing clearing) {
        return new Timer("import-clearing", Duration.ofHours(6), clearing::clear);
    }

    @Bean
    PageGate studentGate(StudentAccounts students) {
        return PageGate.ofIds("admin/etudiants", id -> students.open(new AccountId(id)));
    }

    @Bean
    PageGate professorGate(Teachers teachers) {
        return PageGate.ofIds("admin/professeurs", id -> teachers.open(new AccountId(id)));
    }

    @Bean
    PageGate administratorGate(AdministratorAccounts administrators) {
        return PageGate.ofIds("admin/administrateurs", id -> administrators.open(new AccountId(id)));
    }

    @Bean
    Timer foldTallies(StudentTallies tallies) {
        return new Timer("student-tallies", Duration.ofSeconds(30), tallies::fold);
    }

    @Bean
    Timer learnNames(KnownNames names) {
        return new Timer("known-names", Duration.ofMinutes(10), names::learn);
    }
}
