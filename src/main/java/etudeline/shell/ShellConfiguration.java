package etudeline.shell;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    NavigationEntry home() {
        return new NavigationEntry("", "shell.home", Icon.HOUSE, "accueil", EnumSet.allOf(Role.class), 0, true);
    }
}
