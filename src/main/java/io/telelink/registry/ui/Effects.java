package io.telelink.registry.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import io.telelink.learning.Task;
import io.telelink.registry.BandEffects;
import io.telelink.registry.ModelVersion;
import io.telelink.shell.Later;
import org.springframework.beans.factory.ObjectProvider;

/** The effect of another champion on customers, computed while the page waits for it. */
@org.springframework.stereotype.Component
class Effects {

    private static final String HEIGHT = "12rem";

    private final ObjectProvider<BandEffects> effects;

    Effects(ObjectProvider<BandEffects> effects) {
        this.effects = effects;
    }

    /** Nothing for value versions, from which no bands come. */
    Optional<Component> of(ModelVersion before, ModelVersion after, boolean examples) {
        BandEffects known = effects.getIfAvailable();
        return known == null || after.task() != Task.CHURN || before.id() == after.id() ? Optional.empty()
                : Optional.of(new Later<>(HEIGHT, () -> known.between(before.id(), after.id()),
                        effect -> new EffectPanel(effect, examples)));
    }
}
