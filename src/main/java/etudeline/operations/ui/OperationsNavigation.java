package etudeline.operations.ui;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsNavigation {

    @Bean
    NavigationEntry systemEntry() {
        return new NavigationEntry(
                "shell.navigation.follow-up",
                "operations.heading",
                Icon.MONITOR,
                SystemView.PATH,
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR),
                95,
                false);
    }
}
