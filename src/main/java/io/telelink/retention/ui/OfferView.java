package io.telelink.retention.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.learning.data.Schema;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferRefusedException;
import io.telelink.retention.Offers;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.panel.RuleEditors;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.UnsavedGuard;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** One offer: its conditions, what they would earn with a typical customer, and its history. */
@Route(Addresses.OFFER)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class OfferView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Offers offers;
    private final Clock clock;
    private final OfferForm form;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private final Div problems = new Div();
    private final Div side = Parts.stack();
    private Optional<Offer> saved = Optional.empty();

    OfferView(Offers offers, RuleEditors editors, Schema schema, Clock clock) {
        super("retention.offer", "retention.offer.question");
        this.offers = offers;
        this.clock = clock;
        this.form = new OfferForm(schema, editors, offers.eligibilityFields(), () -> guard.set(true));
        addComponentAsFirst(new RouterLink(getTranslation("retention.offer.back"), OffersView.class));
        Div columns = Parts.columns(form, side);
        side.getStyle().set("align-content", "start");
        add(problems, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(Addresses.ID).orElse("");
        if (id.equals(Addresses.NEW)) {
            header().setTitle(getTranslation("retention.offer.new"));
            form.show(NewOffer.TERMS);
            actions();
        } else {
            show(find(id));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    private Offer find(String id) {
        try {
            return offers.find(Long.parseLong(id)).orElseThrow(NotFoundException::new);
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private void show(Offer offer) {
        saved = Optional.of(offer);
        header().setTitle(offer.name());
        form.show(offer.current().terms());
        problems.removeAll();
        side.removeAll();
        side.add(new OfferFigures(offer), new OfferHistory(offer,
                offers.versions(offer.id(), PageRequest.of(0, OfferHistory.SHOWN)), clock, version -> {
                    form.show(version.terms());
                    guard.set(true);
                }));
        actions();
        guard.set(false);
    }

    private void actions() {
        List<Component> actions = new ArrayList<>();
        saved.filter(offer -> offer.retiredAt().isEmpty()).ifPresent(offer -> actions.add(
                new Button(getTranslation("retention.offer.retire"), VaadinIcon.ARCHIVE.create(), click -> retire(offer))));
        if (saved.flatMap(Offer::retiredAt).isEmpty()) {
            Button save = new Button(getTranslation("retention.offer.save"), VaadinIcon.CHECK.create(), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(save);
        }
        header().setActions(actions.toArray(Component[]::new));
    }

    private void save() {
        problems.removeAll();
        try {
            OfferDraft draft = form.read();
            if (saved.isPresent()) {
                show(offers.save(saved.get().id(), saved.get().current().number(), draft));
            } else {
                Offer created = offers.create(draft);
                guard.set(false);
                getUI().ifPresent(ui -> ui.navigate(OfferView.class, Addresses.parameters(String.valueOf(created.id()))));
            }
            Notify.success("retention.offer.saved");
        } catch (OfferRefusedException refused) {
            if (refused.reason() == OfferRefusedException.Reason.NAME_TAKEN) {
                form.nameIsWrong(String.valueOf(refused.getMessage()));
            } else {
                problems.add(new ErrorState(String.valueOf(refused.getMessage())));
            }
        } catch (InvalidRuleException invalid) {
            form.mark(invalid.problems());
            problems.add(new ErrorState(getTranslation("retention.offer.eligibility.wrong", String.valueOf(invalid.getMessage()))));
        } catch (NoSuchOfferException gone) {
            problems.add(new ErrorState(String.valueOf(gone.getMessage())));
        }
    }

    private void retire(Offer offer) {
        ConfirmAction.ask("retention.offer.retire.ask", "retention.offer.retire.consequence", "retention.offer.retire", () -> {
            offers.retire(offer.id());
            guard.set(false);
            getUI().ifPresent(ui -> ui.navigate(OffersView.class));
        });
    }
}
