package etudeline.shell.ui;

import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import etudeline.access.CurrentUser;
import etudeline.shell.PageGate;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    /** Vaadin's servlet by the name its starter gives it; all that no controller answers is forwarded there. */
    private static final String VAADIN = "springServlet";

    @Bean
    FilterRegistrationBean<RouteGuard> routeGuard(
            CurrentUser currentUser, AccessAnnotationChecker roles, ObjectProvider<PageGate> gates) {
        FilterRegistrationBean<RouteGuard> guard =
                new FilterRegistrationBean<>(new RouteGuard(currentUser, roles, gates));
        guard.setServletNames(List.of(VAADIN));
        guard.setDispatcherTypes(DispatcherType.FORWARD, DispatcherType.REQUEST);
        return guard;
    }

    @Bean
    FilterRegistrationBean<PushHandshake> pushHandshake() {
        FilterRegistrationBean<PushHandshake> handshake = new FilterRegistrationBean<>(new PushHandshake());
        handshake.addUrlPatterns("/" + Constants.PUSH_MAPPING);
        return handshake;
    }
}
