package etudeline.shell.ui;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** Each open page has a web socket, which has two buffers that nothing is ever put into: they are as small as can be. */
@Component
class PushSockets implements BeanPostProcessor {

    private static final String LETTERS = "16";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet && servlet.getServlet() instanceof SpringServlet) {
            servlet.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, LETTERS);
        }
        return bean;
    }
}
