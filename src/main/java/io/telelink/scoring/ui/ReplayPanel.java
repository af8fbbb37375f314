package io.telelink.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.Replay;
import io.telelink.scoring.Replays;
import io.telelink.shell.Badges;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;

/** Computes a prediction again where a person asks for it, and says whether it came out the same. */
final class ReplayPanel extends Composite<Div> {

    private final Replays replays;
    private final long predictionId;
    private final Div result = Parts.stack();

    ReplayPanel(Replays replays, long predictionId) {
        this.replays = replays;
        this.predictionId = predictionId;
        result.getElement().setAttribute("aria-live", "polite");
        Button replay = new Button(getTranslation("scoring.replay"), VaadinIcon.REFRESH.create(), click -> replay());
        getContent().add(Parts.panel(getTranslation("scoring.replay.title"),
                Parts.quiet(getTranslation("scoring.replay.about")), Parts.line(replay), result));
    }

    private void replay() {
        result.removeAll();
        try {
            replays.replay(predictionId).ifPresent(this::show);
        } catch (CannotScoreException erased) {
            result.add(Parts.plain(String.valueOf(erased.getMessage())));
        }
    }

    private void show(Replay replay) {
        result.add(Parts.line(Badges.status(
                getTranslation(replay.isSame() ? "scoring.replay.same" : "scoring.replay.differs"),
                replay.isSame() ? Tone.GOOD : Tone.BAD)));
        if (!replay.isSame()) {
            Facts facts = new Facts(getTranslation("scoring.replay.differs"));
            replay.differences().forEach(each -> facts.add(each.field(),
                    getTranslation("scoring.replay.instead", each.recomputed(), each.stored())));
            result.add(facts);
        }
    }
}
