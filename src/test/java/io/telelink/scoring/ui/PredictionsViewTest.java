package io.telelink.scoring.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerDirectory;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import io.telelink.scoring.ledger.Erasure;
import io.telelink.shell.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class PredictionsViewTest extends ScoringViewTest {

    @Autowired
    Scoring scoring;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Erasure erasure;

    @Autowired
    Schema schema;

    private Prediction ofStranger() {
        double[] nothingKnown = new double[schema.size()];
        Arrays.fill(nothingKnown, Double.NaN);
        return scoring.scoreEntered(List.of(nothingKnown), Purpose.ANALYSIS).getFirst();
    }

    private Prediction ofCustomer() {
        return scoring.scoreCustomer(customers.find(store.someone("ACTIVE")).orElseThrow().customer(),
                Purpose.CUSTOMER_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.ADMIN})
    void theNewestStandFirst(String role) {
        signIn(role);
        Prediction first = ofStranger();
        Prediction second = ofCustomer();
        PredictionsView view = navigate(PredictionsView.class);
        assertThat(rows()).extracting(Prediction::id).containsExactly(second.id(), first.id());
        assertThat(text(view)).contains("2 predictions").doesNotContain("!{");
    }

    @Test
    void executivesDoNotSearch() {
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("predictions");
        assertThat(getCurrentView()).isNotInstanceOf(PredictionsView.class);
        UI.getCurrent().navigate("predictions/1");
        assertThat(getCurrentView()).isNotInstanceOf(PredictionView.class);
    }

    @Test
    void theAddressHoldsTheSearch() {
        signIn(Roles.RETENTION_MANAGER);
        ofStranger();
        Prediction known = ofCustomer();
        UI.getCurrent().navigate("predictions", QueryParameters.fromString(
                "account=" + known.accountNumber() + "&band=NONSENSE&from=yesterday&run=-"));
        assertThat(rows()).extracting(Prediction::id).containsExactly(known.id());
        assertThat(account().getValue()).isEqualTo(known.accountNumber());

        test(account()).setValue("NOBODY");
        assertThat(address()).isEqualTo("predictions?account=NOBODY");
        assertThat(text((Component) getCurrentView())).contains("No prediction matches");
        click("Clear search");
        assertThat(address()).isEqualTo("predictions");
        assertThat(rows()).hasSize(2);
    }

    private TextField account() {
        return $view(TextField.class).all().getFirst();
    }

    @Test
    void withoutPredictionsThePageSaysWhatToDo() {
        signIn(Roles.ADMIN);
        assertThat(text(navigate(PredictionsView.class))).contains("No predictions yet").doesNotContain("!{");
    }

    @Test
    void onePredictionShowsEverythingThatWasRecorded() {
        signIn(Roles.ADMIN);
        Prediction known = ofCustomer();
        String shown = text(navigate(PredictionView.class, Map.of("id", String.valueOf(known.id()))));
        assertThat(shown).contains(String.valueOf(known.margin()), String.valueOf(known.rawProbability()),
                String.valueOf(known.threshold()), known.accountNumber(), "Customer page", "Version 1, A churn model",
                known.snapshotId() + ", as of 30 Jun 2026", "Day minutes", "Nothing").doesNotContain("!{");
    }

    @Test
    void aPredictionIsComputedAgainAndSaysWhetherItIsSealed() {
        signIn(Roles.ADMIN);
        long id = ofCustomer().id();
        signIn(Roles.AUDITOR);
        PredictionView view = navigate(PredictionView.class, Map.of("id", String.valueOf(id)));
        assertThat(text(view)).contains("Not sealed yet");
        click("Compute again");
        assertThat(text(view)).contains("The same, bit for bit").doesNotContain("!{");
    }

    @Test
    void ofAnErasedCustomerThePageSaysThatNothingCanBeExplained() {
        signIn(Roles.ADMIN);
        Prediction known = ofCustomer();
        erasure.erase(customers.find(known.accountNumber()).orElseThrow().customer(), "On request.");
        PredictionView view = navigate(PredictionView.class, Map.of("id", String.valueOf(known.id())));
        assertThat(text(view)).contains("was erased on request. What is left can be verified").doesNotContain("!{", "NaN",
                Formats.money(known.pricing().expectedRevenue()), known.accountNumber());
        click("Compute again");
        assertThat(text(view)).contains("was computed from was erased on request");
    }

    @Test
    void whatWasNotGivenIsShownAsFilledIn() {
        signIn(Roles.ADMIN);
        String shown = text(navigate(PredictionView.class, Map.of("id", String.valueOf(ofStranger().id()))));
        assertThat(shown).contains("Not in the store", "Not given, filled in", "None, answered singly");
    }

    @Test
    void aNumberThatIsNotThereIsSaid() {
        signIn(Roles.ADMIN);
        assertThat(text(navigate(PredictionView.class, Map.of("id", "4711"))))
                .contains("There is no prediction with this number");
    }
}
