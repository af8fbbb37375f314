package io.telelink.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerDirectory;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerPanelsTest extends ScoringViewTest {

    @Autowired
    Scoring scoring;

    @Autowired
    CustomerDirectory customers;

    private Component open(String account) {
        UI.getCurrent().navigate("customers/" + account);
        return (Component) getCurrentView();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.ADMIN})
    void aCustomerIsScoredOnTheirPage(String role) {
        signIn(role);
        String account = store.someone("ACTIVE");
        assertThat(text(open(account))).contains("Not scored yet", "No prediction yet").doesNotContain("!{");
        click("Score now");
        assertThat(store.count("prediction WHERE purpose = 'CUSTOMER_PAGE' AND actor = 'ada'")).isEqualTo(1);
        assertThat(text(open(account))).contains("Churn risk and value", "Why", "All other features").containsPattern("Prediction \\d+")
                .doesNotContain("Not scored yet", "No prediction yet");
    }

    @Test
    void whatTheModelWasTrainedOnIsSaid() {
        signIn(Roles.RETENTION_MANAGER);
        // Subscribers 1 and 9 of the demonstration data are of the training and of the test part.
        scoring.scoreCustomer(customers.find("TL-0000001").orElseThrow().customer(), Purpose.CUSTOMER_PAGE);
        scoring.scoreCustomer(customers.find("TL-0000009").orElseThrow().customer(), Purpose.CUSTOMER_PAGE);
        assertThat(text(open("TL-0000001"))).contains("part of the training data");
        assertThat(text(open("TL-0000009"))).doesNotContain("part of the training data");
    }

    @Test
    void anExecutiveReadsAndDoesNotScore() {
        signIn(Roles.RETENTION_MANAGER);
        String account = store.someone("ACTIVE");
        scoring.scoreCustomer(customers.find(account).orElseThrow().customer(), Purpose.CUSTOMER_PAGE);
        signIn(Roles.EXECUTIVE);
        assertThat(text(open(account))).contains("Churn risk and value", "Why");
        assertThat($(Button.class).withText("Score now").exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void whatIfShowsTheAnswerBesideThePresentOneAndStoresNothing(String role) {
        signIn(role);
        Component page = open(store.someone("ACTIVE"));
        assertThat(text(page)).contains("What if", "Nothing is changed").doesNotContain("!{");
        assertThat(asTheyAre().isEnabled()).isFalse();
        long snapshots = store.count("customer_snapshot");

        String calls = field("Customer service calls").getValue();
        field("Customer service calls").setValue("9");
        assertThat(text(page)).contains("Customer service calls from " + calls, "to 9 calls", "Difference",
                " points", "Without bills, the expected revenue is the monthly charge").doesNotContain("Nothing is changed", "!{");
        field("Customer service calls").setValue("many");
        assertThat(text(page)).contains("A field holds a value that cannot be right").doesNotContain(" points");
        assertThat(field("Customer service calls").getErrorMessage()).contains("not a number");

        test(asTheyAre()).click();
        assertThat(field("Customer service calls").getValue()).isEqualTo(calls);
        assertThat(field("Customer service calls").isInvalid()).isFalse();
        assertThat(text(page)).contains("Nothing is changed");
        assertThat(store.count("prediction")).isZero();
        assertThat(store.count("customer_snapshot")).isEqualTo(snapshots);
    }

    @Test
    void whatIfIsNotAskedOfThoseWhoLeft() {
        signIn(Roles.RETENTION_MANAGER);
        assertThat(text(open(store.someone("CHURNED")))).doesNotContain("What if");
    }

    private Button asTheyAre() {
        return $(Button.class).withText("As they are").single();
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    @Test
    void whoHasLeftCannotBeScoredAndThePageSaysWhy() {
        signIn(Roles.ADMIN);
        assertThat(text(open(store.someone("CHURNED")))).contains("has left and is not scored any more");
        assertThat($(Button.class).withText("Score now").single().isEnabled()).isFalse();
    }

    @Test
    void administratorsErasePersonsWithAReason() {
        signIn(Roles.RETENTION_MANAGER);
        String account = store.someone("ACTIVE");
        open(account);
        assertThat($(Button.class).withText("Erase personal data").exists()).isFalse();

        signIn(Roles.ADMIN);
        open(account);
        click("Erase personal data");
        assertThat(store.count("customer WHERE erased_at IS NOT NULL")).isZero();
        $(TextArea.class).single().setValue("Asked for by letter.");
        test($(Button.class).withText("Erase personal data").all().getLast()).click();
        assertThat(store.count("customer WHERE erased_at IS NOT NULL")).isEqualTo(1);
        assertThat(customers.find(account)).isEmpty();
    }
}
