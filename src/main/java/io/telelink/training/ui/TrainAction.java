package io.telelink.training.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.registry.panel.ModelsAction;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingSettings;
import io.telelink.training.Trainings;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The button on the page of models that trains more of them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TrainAction implements ModelsAction {

    private static final int ORDER = 10;

    private final Trainings trainings;
    private final Specifications specifications;
    private final TrainingSettings settings;

    TrainAction(Trainings trainings, Specifications specifications, TrainingSettings settings) {
        this.trainings = trainings;
        this.specifications = specifications;
        this.settings = settings;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Component content(Runnable versionsChanged) {
        Button train = new Button(I18NProvider.translate("training.train"), VaadinIcon.COGS.create(),
                click -> new TrainingDialog(trainings, specifications, settings, versionsChanged).open());
        train.addThemeVariants(ButtonVariant.PRIMARY);
        return train;
    }
}
