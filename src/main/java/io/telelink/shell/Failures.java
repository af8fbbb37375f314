package io.telelink.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whatever fails unforeseen is logged under a reference, and the person is shown that reference, never a trace. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;

    /** Logs the failure and answers the reference to find it by. */
    static String log(Throwable failure) {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().withUpperCase().formatHex(random);
        LOG.error("Failure {}", reference, failure);
        return reference;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Failures::handle));
        service.addIndexHtmlRequestListener(
                page -> page.getDocument().getElementsByTag("html").attr("lang", "en"));
    }

    static void handle(ErrorEvent event) {
        if (event.getThrowable() instanceof AccessDeniedException) {
            tell(I18NProvider.translate("shell.access-denied.action"));
        } else {
            String reference = log(event.getThrowable());
            tell(I18NProvider.translate("shell.internal-error.action", reference));
        }
    }

    private static void tell(String message) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notify.error(message));
        }
    }
}
