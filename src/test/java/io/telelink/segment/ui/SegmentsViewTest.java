package io.telelink.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.Roles;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.SegmentListing;
import io.telelink.segment.Segments;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import({Importer.class, Scores.class})
class SegmentsViewTest extends ViewTest {

    private static final Group OHIO = new Group(Join.ALL, List.of(new Criterion("state", Operator.IN, "OH")));

    @Autowired
    Segments segments;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.empty();
        importer.run(new CsvFile().row("TL-1", "State", "OH", "Churn", "no").row("TL-2", "State", "TX", "Churn", "no")
                .row("TL-3", "State", "OH", "Churn", "no", "Total day charge", "60"), LocalDate.of(2026, 3, 1));
        scores.give(customer -> true, Instant.parse("2026-06-02T10:00:00Z"));
    }

    @Test
    void theListShowsNameFiguresAndValidity() {
        signIn(Roles.RETENTION_MANAGER);
        assertThat(text(navigate(SegmentsView.class))).contains("There are no segments yet");
        segments.create(new SegmentDraft("From Ohio", true, OHIO, ""));
        SegmentsView view = navigate(SegmentsView.class);
        assertThat(text(view)).doesNotContain("!{");
        var grid = find(Grid.class, view).single();
        assertThat(test(grid).size()).isEqualTo(1);
        eventually(() -> ((SegmentListing) test(grid).getRow(0)).figures().isPresent());
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("2");
    }

    @Test
    void whomTheRuleChoosesStandsBesideIt() {
        signIn(Roles.RETENTION_MANAGER);
        Segment segment = segments.create(new SegmentDraft("From Ohio", true, OHIO, ""));
        SegmentView view = open(segment);
        eventually(() -> text(view).contains("66.7% of the base"));
        assertThat(text(view)).contains("From Ohio", "Monthly charges at high risk", "2 of 2 customers", "Version 1 by ada")
                .doesNotContain("!{");
    }

    @Test
    void aRuleIsBuiltCountedAndSaved() {
        signIn(Roles.ADMIN);
        SegmentView view = navigate(SegmentView.class, Map.of("id", "new"));
        test(find(TextField.class, view).all().getFirst()).setValue("Dear");
        test(button(view, "Criterion")).click();
        ComboBox<Field> field = field(view);
        test(field).selectItem("Day charge ($)");
        assertThat(text(view)).contains("needs one number");
        find(NumberField.class, view).single().setValue(59.5);
        select(view, Operator.AT_LEAST);
        eventually(() -> text(view).contains("33.3% of the base"));
        test(button(view, "Save")).click();
        Segment saved = segments.list(PageRequest.of(0, 1)).getContent().getFirst().segment();
        assertThat(saved.name()).isEqualTo("Dear");
        assertThat(saved.rule().parts()).hasSize(1).first().isInstanceOf(Criterion.class);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("segments/" + saved.id());
    }

    @Test
    void whatIsNotSavedIsNotLostUnasked() {
        signIn(Roles.ADMIN);
        SegmentView view = open(segments.create(new SegmentDraft("From Ohio", true, OHIO, "")));
        test(button(view, "Criterion")).click();
        UI.getCurrent().navigate(SegmentsView.class);
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst()).isSameAs(view);
    }

    @Test
    void aRuleThatIsNoLongerValidSaysWhyAndKeepsItsParts() {
        signIn(Roles.ADMIN);
        Segment segment = segments.create(new SegmentDraft("From Ohio", true, OHIO, ""));
        jdbc.sql("""
                INSERT INTO segment_version (segment_id, number, name, rule, comment, saved_at, saved_by)
                VALUES (:id, 2, 'From Ohio', '{"format": 1, "rule": {"all": [{"field": "shoeSize", "less": 43},
                    {"field": "state", "in": ["OH"]}]}}', '', now(), 'ada')""").param("id", segment.id()).update();
        jdbc.sql("UPDATE segment SET version = 2").update();
        SegmentView view = open(segment);
        assertThat(text(view)).contains("No longer valid: all[0]: There is no field 'shoeSize'.");
        assertThat(find(CriterionEditor.class, view).all()).hasSize(2);
    }

    private SegmentView open(Segment segment) {
        return navigate(SegmentView.class, Map.of("id", String.valueOf(segment.id())));
    }

    private Button button(Component view, String text) {
        return find(Button.class, view).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Field> field(Component view) {
        return find(ComboBox.class, view).single();
    }

    @SuppressWarnings("unchecked")
    private void select(Component view, Operator operator) {
        var select = find(Select.class, view).all().stream()
                .filter(each -> each.getValue() instanceof Operator).findFirst().orElseThrow();
        test(select).selectItem(operator == Operator.AT_LEAST ? "at least" : operator.name());
    }
}
