package io.telelink.forecast.ui;

import java.util.Arrays;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;

/** What the pages of this feature share: the way between them, what their figures rest on, printing, and what to do before there are any. */
abstract class ForecastPage extends Page implements BeforeEnterObserver {

    private final Forecasts forecasts;
    private final Div content = Parts.stack();

    ForecastPage(String title, String question, Forecasts forecasts) {
        super(title, question);
        this.forecasts = forecasts;
        content.addClassName("forecast-content");
        add(new ForecastTabs(getClass()), content);
    }

    final Forecasts forecasts() {
        return forecasts;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        header().setActions();
        Optional<ForecastRun> newest = forecasts.newest().filter(run -> forecasts.everybody(run).isPresent());
        if (newest.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.TRENDING_UP, "forecast.none", "forecast.none.next",
                    new Anchor(Addresses.SCORING_RUNS, getTranslation("forecast.none.action"))));
            return;
        }
        ForecastRun run = newest.get();
        show(run, event.getLocation(), content);
        content.add(Parts.quiet(Words.basis(run) + " " + Words.terms(run.economics())));
    }

    /** Shows the page for a run, as its address asks. */
    abstract void show(ForecastRun run, Location location, Div content);

    /** Fields beside each other that say what is looked at. */
    static Div choices(Component... fields) {
        var choices = new Div(fields);
        choices.addClassName("choices");
        return choices;
    }

    static Div framed(Component chart) {
        var panel = new Div(chart);
        panel.addClassName("panel");
        return panel;
    }

    /** Puts what can be taken away from the page beside its title, printing last. */
    final void actions(Component... downloads) {
        Button print = new Button(getTranslation("forecast.print"), VaadinIcon.PRINT.create(),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Component[] all = Arrays.copyOf(downloads, downloads.length + 1, Component[].class);
        all[downloads.length] = print;
        header().setActions(all);
    }
}
