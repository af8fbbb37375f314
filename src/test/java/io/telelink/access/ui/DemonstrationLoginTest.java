package io.telelink.access.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import io.telelink.access.DemonstrationAccount;
import io.telelink.access.DemonstrationAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithAnonymousUser;

import static org.assertj.core.api.Assertions.assertThat;

@WithAnonymousUser
class DemonstrationLoginTest extends ViewTest {

    @TestConfiguration
    static class Demonstration {
        @Bean
        DemonstrationAccounts accounts() {
            return () -> List.of(new DemonstrationAccount("maria", "demonstration 1", "Retention manager", "Worklist"),
                    new DemonstrationAccount("erik", "demonstration 2", "Executive", "Value of the base"));
        }
    }

    @Test
    void eachAccountIsOneClickFromTheForm() {
        UI.getCurrent().navigate("login");
        assertThat(find(ListItem.class).all()).hasSize(2);
        Button fillIn = find(Button.class).withAttribute("aria-label", "Fill in the form as Executive").single();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        fillIn.click();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(call -> assertThat(call.getInvocation().getParameters())
                        .contains("erik", "demonstration 2"));
    }
}
