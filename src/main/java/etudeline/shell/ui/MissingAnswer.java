package etudeline.shell.ui;

import etudeline.kit.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** 404 from plain endpoints for what is not there for this person. */
@ControllerAdvice
class MissingAnswer {

    @ExceptionHandler(Missing.class)
    void answer(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
