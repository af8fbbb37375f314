package io.telelink.access.account;

import io.telelink.access.RefusedException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTest {

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRule.breach("elevenchars", "ana")).contains(Reason.PASSWORD_TOO_SHORT);
        assertThat(PasswordRule.breach("twelve chars", "ana")).isEmpty();
        assertThat(PasswordRule.breach("🐎🐎🐎🐎🐎🐎", "ana")).contains(Reason.PASSWORD_TOO_SHORT);
        assertThat(PasswordRule.breach("🐎".repeat(12), "ana")).isEmpty();
    }

    @Test
    void refusesWhatTheHashWouldCutOff() {
        assertThat(PasswordRule.breach("a".repeat(72), "ana")).isEmpty();
        assertThat(PasswordRule.breach("a".repeat(73), "ana")).contains(Reason.PASSWORD_TOO_LONG);
        assertThat(PasswordRule.breach("ü".repeat(37), "ana")).contains(Reason.PASSWORD_TOO_LONG);
    }

    @Test
    void refusesTheUserNameItself() {
        assertThat(PasswordRule.breach("Ana.Maria.Silva", "ana.maria.silva")).contains(Reason.PASSWORD_IS_NAME);
    }
}
