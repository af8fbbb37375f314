package io.telelink.retention.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.learning.data.Schema;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.Offers;
import io.telelink.retention.StarterOffers;
import io.telelink.shell.Badges;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** The catalogue of offers, with what outcomes say of each. */
@Route(Addresses.OFFERS)
@Menu(title = "retention.offers", order = 26, icon = "vaadin:gift")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class OffersView extends Page implements BeforeEnterObserver {

    private static final int SHORT = 20;

    private final Offers offers;
    private final Schema schema;
    private final BusinessDay day;
    private final Grid<Offer> grid = Grids.compact(new Grid<>());
    private final EmptyState none;

    OffersView(Offers offers, StarterOffers starters, Schema schema, BusinessDay day) {
        super("retention.offers", "retention.offers.question");
        this.offers = offers;
        this.schema = schema;
        this.day = day;
        Button create = new Button(getTranslation("retention.offer.new"), VaadinIcon.PLUS.create(), click -> getUI()
                .ifPresent(ui -> ui.navigate(OfferView.class, Addresses.parameters(Addresses.NEW))));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(create);
        Button starter = new Button(getTranslation("retention.offers.starters"), VaadinIcon.MAGIC.create(), click -> {
            Notify.success(getTranslation("retention.offers.starters.added", Formats.count(starters.addMissing())));
            show();
        });
        none = new EmptyState(VaadinIcon.GIFT, "retention.offers.none", "retention.offers.none.next", starter);
        grid.getElement().setAttribute("aria-label", getTranslation("retention.offers"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        columns();
        add(grid, none);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        long count = offers.list(PageRequest.of(0, 1)).getTotalElements();
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
        grid.setItems(DataProvider.fromCallbacks(
                query -> offers.list(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> (int) count));
        grid.setAllRowsVisible(count <= SHORT);
        grid.setHeight(count <= SHORT ? null : "max(24rem, calc(100dvh - 14rem))");
    }

    private void columns() {
        grid.addComponentColumn(offer -> Addresses.offer(offer.id(), offer.name())).setHeader(getTranslation("retention.offer.name"))
                .setWidth("14rem").setFlexGrow(1).setFrozen(true);
        grid.addComponentColumn(this::state).setHeader(getTranslation("retention.offer.state")).setWidth("7rem").setFlexGrow(0);
        grid.addColumn(this::answers).setHeader(getTranslation("retention.offer.answers")).setWidth("14rem").setFlexGrow(1)
                .setTooltipGenerator(this::answers);
        grid.addColumn(offer -> Words.cost(offer.current().terms())).setHeader(getTranslation("retention.offer.cost.column"))
                .setWidth("12rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(offer -> Formats.money(offer.current().terms().contactCost())))
                .setHeader(getTranslation("retention.offer.contact-cost.column")).setWidth("6.5rem").setFlexGrow(0);
        grid.addColumn(offer -> Words.rate(offer.saveRate())).setHeader(getTranslation("retention.offer.save-rate.column"))
                .setWidth("13rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(offer -> Formats.count(offer.retained() + offer.lost())))
                .setHeader(getTranslation("retention.offer.outcomes.column")).setWidth("7rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, offer -> Parts.stack(
                Parts.line(Addresses.offer(offer.id(), offer.name()), state(offer)), new Span(answers(offer)),
                Parts.secondary(getTranslation("retention.offer.card", Words.cost(offer.current().terms()),
                        Formats.share(offer.saveRate().mean())))));
    }

    private String answers(Offer offer) {
        OfferTerms terms = offer.current().terms();
        return terms.answers().isEmpty() ? getTranslation("retention.offer.any-reason")
                : String.join(", ", terms.answers().stream().map(name -> Words.feature(schema, name)).toList());
    }

    private Badge state(Offer offer) {
        String key = offer.retiredAt().isPresent() ? "retired" : !offer.current().terms().active() ? "paused"
                : offer.isOpenOn(day.today()) ? "open" : "closed";
        return Badges.status(getTranslation("retention.offer.state." + key), switch (key) {
            case "open" -> Tone.GOOD;
            case "paused" -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        });
    }
}
