package io.telelink.registry.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.access.Roles;
import io.telelink.registry.card.CardHtml;
import io.telelink.registry.card.ModelCard;
import io.telelink.registry.card.ModelCards;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;
import tools.jackson.databind.json.JsonMapper;

/** What is to be known about a version by whoever relies on it, to read, to print and to take away. */
@Route(Addresses.CARD)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CardView extends Page implements BeforeEnterObserver {

    private final ModelCards cards;
    private final CardHtml html;
    private final JsonMapper json;
    private final Div content = new Div();

    CardView(ModelCards cards, CardHtml html, JsonMapper json) {
        super("registry.card.show", "registry.card.question");
        this.cards = cards;
        this.html = html;
        this.json = json;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = id(event.getRouteParameters().get(Addresses.VERSION).orElse(""));
        ModelCard card = cards.card(id).orElseThrow(NotFoundException::new);
        header().setTitle(html.title(card));
        header().setActions(download("html", id, "text/html;charset=UTF-8", html::document),
                download("json", id, "application/json", now -> json.writerWithDefaultPrettyPrinter().writeValueAsString(now)));
        content.removeAll();
        content.add(new RouterLink(getTranslation("registry.card.back"), ModelView.class, Addresses.version(id)),
                Parts.frame(new Html(html.article(card))));
    }

    /** Written anew when it is taken, for whoever takes it. */
    private Anchor download(String suffix, long id, String type, Function<ModelCard, String> write) {
        return new Anchor(new DownloadHandler() {
            @Override
            public void handleDownloadRequest(DownloadEvent event) throws IOException {
                ModelCard card = cards.card(id).orElseThrow(NotFoundException::new);
                event.setFileName("model-card-" + card.number() + "." + suffix);
                event.setContentType(type);
                event.getOutputStream().write(write.apply(card).getBytes(StandardCharsets.UTF_8));
            }
        }, getTranslation("registry.card." + suffix));
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException(e.getMessage());
        }
    }
}
