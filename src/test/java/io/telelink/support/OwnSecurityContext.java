package io.telelink.support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test the security context holder of its own application context. The holder is static and belongs to the
 * context that was started last; a context that is used again would look for the mock user in a holder of its own.
 */
public final class OwnSecurityContext implements TestExecutionListener, Ordered {

    /** Before the listener that signs the mock user in, which is at 10,000. */
    private static final int BEFORE_THE_MOCK_USER = 9_000;

    @Override
    public int getOrder() {
        return BEFORE_THE_MOCK_USER;
    }

    /** What a class prepares for all its tests may ask who is signed in as well. */
    @Override
    public void beforeTestClass(TestContext test) {
        beforeTestMethod(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
