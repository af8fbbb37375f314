package io.telelink.access;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SystemActorTest {

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void actsAsTheSystemAndLeavesNothingBehind() {
        assertThat(SystemActor.call(CurrentUser::find)).contains(CurrentUser.SYSTEM);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void givesTheThreadBackToWhoeverHadItEvenAfterAFailure() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ana", null, "ROLE_ADMIN"));
        assertThatIllegalStateException().isThrownBy(() -> SystemActor.run(() -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(CurrentUser.find()).contains("ana");
    }
}
