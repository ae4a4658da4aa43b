package etudeline.account;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    NavigationEntry students() {
        return new NavigationEntry(
                "shell.navigation.people",
                "account.students",
                Icon.GRADUATION_CAP,
                "admin/etudiants",
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                10);
    }
}
