package etudeline.job;

import etudeline.MovableClock;
import etudeline.PostgresTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The application, whose jobs go on only when a test says so, at a time that a test may move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgresTest
@Import(MovableClock.Here.class)
@interface JobTest {}
