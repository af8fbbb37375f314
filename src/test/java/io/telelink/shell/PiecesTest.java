package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(classes = HomeView.class)
class PiecesTest extends ShellTest {

    @ParameterizedTest
    @CsvSource({"HIGH, High, tone-bad, vaadin:arrow-up", "MEDIUM, Medium, tone-warning, vaadin:minus", "LOW, Low, tone-good, vaadin:arrow-down"})
    void aRiskBadgeSaysItsLevelInWordAndIconAndColour(Level level, String word, String tone, String icon) {
        Badge badge = Badges.risk(level);

        assertThat(badge.getText()).isEqualTo(word);
        assertThat(badge.getClassNames()).contains(tone);
        assertThat(badge.getIcon().getElement().getAttribute("icon")).isEqualTo(icon);
        assertThat(badge.getIcon().getElement().getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void aFigureSaysItsChangeInWordsAndItsDefinitionOnRequest() {
        FigureCard card = new FigureCard("Customers", Formats.count(2850))
                .withUnit("people")
                .withChange(Change.down("43 fewer than in October", Tone.BAD))
                .withTrend(List.of(3.0, Double.NaN, 2.0))
                .withDefinition("Subscribers whose status is active.", "Today", "Customer store");
        UI.getCurrent().add(card);

        assertThat(card.getElement().getTextRecursively())
                .contains("Customers", "2,850", "people", "43 fewer than in October", "Customer store");
        assertThat(find(Button.class, card).single().getAriaLabel()).contains("About Customers");
    }

    @Test
    void aTrendWithoutTwoValuesDrawsNothing() {
        assertThat(new Sparkline(List.of(1.0, Double.NaN)).getElement().getProperty("innerHTML", "")).doesNotContain("NaN");
    }

    @Test
    void aTitleMayBeAKeyOrDataButNeverMarkup() {
        UI.getCurrent().add(new PageHeader("shell.home.menu", "shell.home.question"));
        UI.getCurrent().add(new PageHeader("<b>Customer</b> 382.4657", ""));

        assertThat(find(H1.class).all()).extracting(H1::getText).endsWith("Overview", "<b>Customer</b> 382.4657");
    }

    @Test
    void aTimeIsWordsWithTheExactTimeOnHover() {
        TimeText time = TimeText.relative(Instant.parse("2026-11-22T09:11:00.123Z"), Instant.parse("2026-11-22T09:14:01Z"));

        assertThat(time.getText()).isEqualTo("3 minutes ago");
        assertThat(time.getTitle()).contains("2026-11-22T09:11:00Z");
        assertThat(time.getElement().getAttribute("datetime")).isEqualTo("2026-11-22T09:11:00Z");
    }

    @Test
    void beforeAReasonIsGivenNothingCanBeConfirmed() {
        List<String> reasons = new ArrayList<>();
        ConfirmAction.askReason("Promote version 4?", "Its answers are used from now on.", "Promote", reasons::add);
        roundTrip();
        Button confirm = find(Button.class).withText("Promote").single();
        TextArea reason = find(TextArea.class).single();

        assertThat(confirm.isEnabled()).isFalse();
        reason.setValue("  ");
        assertThat(confirm.isEnabled()).isFalse();
        reason.setValue(" Better recall ");
        test(confirm).click();

        assertThat(reasons).containsExactly("Better recall");
    }

    @Test
    void confirmingRunsTheActionAndCancellingDoesNot() {
        List<String> done = new ArrayList<>();
        ConfirmDialog first = ConfirmAction.ask("Delete?", "It is gone then.", "Delete", () -> done.add("first"));
        roundTrip();
        test(first).confirm();
        ConfirmDialog second = ConfirmAction.ask("Delete?", "It is gone then.", "Delete", () -> done.add("second"));
        roundTrip();
        test(second).cancel();

        assertThat(done).containsExactly("first");
    }

    @Test
    void badNewsStaysAndGoodNewsLeaves() {
        Notification good = Notify.success("Saved");
        Notification bad = Notify.error("Refused");

        assertThat(good.getDuration()).isPositive();
        assertThat(bad.getDuration()).isZero();
        assertThat(bad.isAssertive()).isTrue();
    }

    @Test
    void columnsGiveWayToCardsAndComeBack() {
        Grid<String> grid = new Grid<>();
        Grid.Column<String> account = grid.addColumn(item -> item);
        Grid.Column<String> hidden = grid.addColumn(item -> item);
        hidden.setVisible(false);
        Grids.numeric(account);
        Grids.cardsWhenNarrow(Grids.compact(grid), item -> new Div(item));
        Grid.Column<String> cards = grid.getColumns().getLast();
        UI.getCurrent().add(grid);

        assertThat(account.getTextAlign()).isEqualTo(ColumnTextAlign.END);
        assertThat(account.isVisible()).isNotEqualTo(cards.isVisible());
        assertThat(hidden.isVisible()).isFalse();
        UI.getCurrent().remove(grid);
        UI.getCurrent().add(grid);
        assertThat(account.isVisible()).isNotEqualTo(cards.isVisible());
    }
}
