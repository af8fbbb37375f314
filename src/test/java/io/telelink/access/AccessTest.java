package io.telelink.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.telelink.access.web.TestEndpoints;
import io.telelink.support.IntegrationTest;
import org.springframework.context.annotation.Import;

/** An {@link IntegrationTest} with a clock that the test sets and endpoints to call. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import({TestClock.class, TestEndpoints.class, People.class})
public @interface AccessTest {
}
