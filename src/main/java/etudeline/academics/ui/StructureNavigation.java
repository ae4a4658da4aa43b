package etudeline.academics.ui;

import etudeline.academics.Faculties;
import etudeline.academics.Programmes;
import etudeline.academics.Subjects;
import etudeline.academics.Universities;
import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import etudeline.shell.PageGate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StructureNavigation {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR);

    @Bean
    NavigationEntry universitiesEntry() {
        return studies("academics.university.list", Icon.UNIVERSITY, "admin/universites", 40);
    }

    @Bean
    NavigationEntry facultiesEntry() {
        return studies("academics.faculty.list", Icon.BUILDING_2, "admin/ufr", 41);
    }

    @Bean
    NavigationEntry programmesEntry() {
        return studies("academics.programme.list", Icon.ROUTE, "admin/filieres", 42);
    }

    @Bean
    NavigationEntry subjectsEntry() {
        return studies("academics.subject.list", Icon.BOOKS, "admin/matieres", 43);
    }

    @Bean
    PageGate universityGate(Universities universities) {
        return PageGate.ofIds("admin/universites", id -> universities.open(new UniversityId(id)));
    }

    @Bean
    PageGate facultyGate(Faculties faculties) {
        return PageGate.ofIds("admin/ufr", id -> faculties.open(new FacultyId(id)));
    }

    @Bean
    PageGate programmeGate(Programmes programmes) {
        return PageGate.ofIds("admin/filieres", id -> programmes.open(new ProgrammeId(id)));
    }

    @Bean
    PageGate subjectGate(Subjects subjects) {
        return PageGate.ofIds("admin/matieres", id -> subjects.open(new SubjectId(id)));
    }

    private static NavigationEntry studies(String label, Icon icon, String path, int order) {
        return new NavigationEntry("shell.navigation.studies", label, icon, path, ADMINISTRATORS, order, false);
    }
}
