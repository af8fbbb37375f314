package io.telelink.registry.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.TestResult;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class ModelCardsTest {

    @Autowired
    ModelCards cards;

    @Autowired
    CardHtml html;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionMarks marks;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("grace", null, "ROLE_" + Roles.ADMIN));
        SecurityContextHolder.setContext(context);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rateOfAGroupThatIsTooSmallIsNotStated() {
        ModelCard card = cards.card(registered(List.of(new GroupRates("Plan", "Yes", 119, 19, 12, 10),
                new GroupRates("Plan", "No", 548, 76, 57, 9)))).orElseThrow();
        assertThat(card.groups().getFirst().recall()).isNull();
        assertThat(card.groups().getFirst().falseAlarmRate().value()).isEqualTo(.1);
        assertThat(card.groups().get(1).recall().value()).isEqualTo(.75);
        assertThat(card.groups().get(1).recall().of()).isEqualTo(76);
        assertThat(html.article(card)).contains("too few to say (under 20)", "75.0% (64.2% to 83.4%)");
    }

    @Test
    void measuresAreThoseOfTheTestWithTheirIntervals() {
        ModelCard card = cards.card(registered(List.of())).orElseThrow();
        assertThat(card.measures()).extracting(ModelCard.Measured::name).hasSize(11).doesNotHaveDuplicates();
        ModelCard.Measured recall = card.measures().stream().filter(one -> one.name().equals("recall")).findFirst().orElseThrow();
        assertThat(recall.value()).isEqualTo(Trained.model().evaluation().test().recall());
        assertThat(recall.low()).isEqualTo(Trained.model().evaluation().intervals().recall().low());
        assertThat(recall.crossValidated()).isEqualTo(Trained.model().evaluation().crossValidation().recall().mean());
        assertThat(card.limits()).anyMatch(limit -> limit.contains("667"));
        assertThat(card.features()).contains("Account length");
    }

    @Test
    void theTimesAsChampionAreTold() {
        List<ModelVersion> registered = Trained.inStore(versions);
        versions.crown(registered.get(1).id(), "better", "ada");
        versions.crown(registered.getFirst().id(), "back", "ada");
        ModelCard card = cards.card(registered.getFirst().id()).orElseThrow();
        assertThat(card.champion()).extracting(ModelCard.Term::reason).containsExactly("back", "the first");
        assertThat(card.champion().getFirst().until()).isNull();
        assertThat(card.champion().get(1).until()).isBefore(card.champion().getFirst().from());
        assertThat(cards.card(4711)).isEmpty();
    }

    @Test
    void theDocumentNeedsNothingElseAndWhatPeopleWroteIsNoMarkup() {
        long id = registered(List.of());
        marks.mark(id, Kind.NOTE, "<script>alert('x')</script>");
        marks.mark(id, Kind.TAG, "a & b");
        String document = html.document(cards.card(id).orElseThrow());
        assertThat(document).startsWith("<!DOCTYPE html>").contains("&lt;script&gt;", "a &amp; b")
                .doesNotContain("<script", "http:", "https:", "<link", "src=", "!{");
    }

    private long registered(List<GroupRates> groups) {
        NewVersion version = Trained.churn("Logistic regression");
        return versions.register(new NewVersion(version.task(), version.specification(), version.title(), version.artifact(),
                version.evaluation(), version.provenance(), null,
                new TestResult(Trained.model().test().answers(), groups)), "ada").id();
    }
}
