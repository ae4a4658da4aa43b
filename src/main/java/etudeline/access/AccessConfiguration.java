package etudeline.access;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccessConfiguration {

    /** They ask each request for its person, also those that nobody needs to be known for. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SignInContext context) {
        http.securityContext(security -> security.securityContextRepository(context));
        // What is not named here is a page or does not exist: the guard of the routes decides, and each service again.
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/api/**", "/fichiers/**", "/lire/**", "/admin/codes/**")
                .authenticated());
        // All but caching is said by the filter, which is there before anything else.
        http.headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()));
        http.addFilterBefore(new SafetyHeaders(), DisableEncodeUrlFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.anyRequest(AuthorizedUrl::permitAll)
                        .enableLogoutConfiguration(false)
                        .enableRequestCacheConfiguration(false)
                        .enableExceptionHandlingConfiguration(false));
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"));
        http.addFilterBefore(new SameOriginOnly(), CsrfFilter.class);
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInFirst()));
        http.requestCache(cache -> cache.disable());
        http.anonymous(anonymous -> anonymous.key("etude-line"));
        return http.build();
    }
}
