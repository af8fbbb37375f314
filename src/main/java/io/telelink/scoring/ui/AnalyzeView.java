package io.telelink.scoring.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.NoChampionException;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import io.telelink.shell.EmptyState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;

/** An answer for somebody who is not in the store. */
@Route(Addresses.ANALYZE)
@Menu(title = "scoring.analyze", order = 30, icon = "vaadin:search-plus")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class AnalyzeView extends Page {

    private final Scoring scoring;
    private final Predictions predictions;
    private final Schema schema;
    private final FeatureForm form;
    private final Div answer = new Div();

    AnalyzeView(Scoring scoring, Predictions predictions, Schema schema) {
        super("scoring.analyze", "scoring.analyze.question");
        this.scoring = scoring;
        this.predictions = predictions;
        this.schema = schema;
        this.form = new FeatureForm(schema);
        answer.getElement().setAttribute("aria-live", "polite");
        answer.getStyle().set("scroll-margin-top", "var(--vaadin-padding-l)");
        header().setActions(askButton());
        showEmpty();
        Div columns = Parts.columns(formPanel(), answer);
        add(columns);
    }

    private Div formPanel() {
        Button ask = askButton();
        Button example = new Button(getTranslation("scoring.analyze.example"), click -> {
            form.fillWithExample();
            showEmpty();
        });
        Button clear = new Button(getTranslation("scoring.analyze.clear"), click -> {
            form.clear();
            showEmpty();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        Div panel = Parts.panel(getTranslation("scoring.analyze.known"),
                Parts.quiet(getTranslation("scoring.analyze.missing")), form, Parts.line(ask, example, clear));
        ShortcutRegistration enter = ask.addClickShortcut(Key.ENTER).listenOn(panel);
        // Lets the field that is being typed in hand over its value first.
        enter.setResetFocusOnActiveElement(true);
        return panel;
    }

    private Button askButton() {
        Button ask = new Button(getTranslation("scoring.analyze.ask"), VaadinIcon.SEARCH_PLUS.create(), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        return ask;
    }

    private void ask() {
        if (form.isBlank()) {
            show(new ErrorState("scoring.analyze.blank"));
            return;
        }
        Optional<double[]> row = form.read();
        if (row.isEmpty()) {
            // The first wrong field has the focus: the page stays there.
            replace(new ErrorState("scoring.analyze.wrong"));
            return;
        }
        try {
            Prediction prediction = scoring.scoreEntered(List.of(row.get()), Purpose.ANALYSIS).getFirst();
            show(Parts.panel(getTranslation("scoring.analyze.answer"),
                    new AnswerPanel(prediction, predictions.evidence(prediction), predictions.waysOut(prediction), schema,
                            true)));
        } catch (NoChampionException untrained) {
            show(new ErrorState("scoring.no-champion", this::ask));
        }
    }

    private void showEmpty() {
        replace(new EmptyState(VaadinIcon.SEARCH_PLUS, "scoring.analyze.empty", "scoring.analyze.empty.next"));
    }

    /** The answer comes to where it is seen: the form is longer than the window. */
    private void show(Component content) {
        replace(content);
        answer.getElement().executeJs("""
                const top = this.getBoundingClientRect().top;
                if (top < 0 || top > window.innerHeight / 2) this.scrollIntoView({behavior: 'smooth', block: 'start'});""");
    }

    private void replace(Component content) {
        answer.removeAll();
        answer.add(content);
    }
}
