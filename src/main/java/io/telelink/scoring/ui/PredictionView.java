package io.telelink.scoring.ui;

import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Evidence;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Replays;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;

/** Everything that was recorded with one answer. */
@Route(Addresses.PREDICTIONS + "/:" + PredictionView.ID + "([0-9]{1,18})")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN, Roles.AUDITOR})
class PredictionView extends Page implements BeforeEnterObserver {

    static final String ID = "id";

    private final Predictions predictions;
    private final Replays replays;
    private final Schema schema;
    private final Div content = Parts.stack();

    PredictionView(Predictions predictions, Replays replays, Schema schema) {
        super("scoring.prediction.title", "scoring.prediction.question");
        this.predictions = predictions;
        this.replays = replays;
        this.schema = schema;
        header().setActions(new Anchor(Addresses.PREDICTIONS, getTranslation("scoring.prediction.all")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get(ID).map(Long::valueOf).orElse(0L);
        header().setTitle(getTranslation("scoring.prediction", String.valueOf(id)));
        content.removeAll();
        Optional<Prediction> found = predictions.find(id);
        if (found.isPresent()) {
            show(found.get());
        } else {
            content.add(new EmptyState(VaadinIcon.SEARCH, "scoring.prediction.none", "scoring.prediction.none.next",
                    new Anchor(Addresses.PREDICTIONS, getTranslation("scoring.prediction.all"))));
        }
    }

    private void show(Prediction prediction) {
        Evidence evidence = predictions.evidence(prediction);
        Div answer = Parts.panel(getTranslation("scoring.analyze.answer"),
                new AnswerPanel(prediction, evidence, predictions.waysOut(prediction), schema, false));
        Div record = Parts.stack(
                Parts.panel(getTranslation("scoring.record"), new PredictionRecord(prediction, evidence, predictions.seal(prediction), schema)),
                new ReplayPanel(replays, prediction.id()),
                Parts.panel(getTranslation("scoring.known"),
                        new KnownFeatures(evidence.snapshot(), prediction.reasons(), schema)));
        if (predictions.isErased(prediction)) {
            content.add(Parts.plain(getTranslation("scoring.prediction.erased")));
        }
        content.add(Parts.columns(answer, record));
    }
}
