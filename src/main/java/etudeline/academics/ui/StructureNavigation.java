package etudeline.academics.ui;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
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
        return studies("academics.subject.list", Icon.LIBRARY, "admin/matieres", 43);
    }

    private static NavigationEntry studies(String label, Icon icon, String path, int order) {
        return new NavigationEntry("shell.navigation.studies", label, icon, path, ADMINISTRATORS, order);
    }
}
