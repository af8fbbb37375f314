package io.telelink.customer.ui;

import java.util.Locale;
import java.util.function.LongConsumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportType;
import io.telelink.customer.Imports;
import io.telelink.customer.OutcomePolicy;
import io.telelink.shell.Csv;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** How a file is to be read, and the place to drop it. */
final class ImportForm extends Composite<Div> {

    private static final double MEGABYTE = 1024 * 1024;

    private final RadioButtonGroup<ImportType> type = new RadioButtonGroup<>(getTranslation("customer.import.type"));
    private final DatePicker asOf = new DatePicker(getTranslation("customer.import.as-of"));
    private final RadioButtonGroup<OutcomePolicy> policy =
            new RadioButtonGroup<>(getTranslation("customer.import.policy"));
    private final Div choices = new Div();
    private final Paragraph about = Parts.quiet(getTranslation("customer.import.about.CUSTOMERS"));
    private final Upload upload;
    /** Read by the thread that receives a file, which does not hold the lock of the page. */
    private volatile ImportOptions options = ImportOptions.DEFAULT;

    ImportForm(Imports imports, String owner, BusinessDay day, LongConsumer started) {
        asOf.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd")
                .setBadInputErrorMessage(getTranslation("customer.import.as-of.bad"))
                .setMaxErrorMessage(getTranslation("customer.import.as-of.future")));
        asOf.setMax(day.today());
        asOf.setClearButtonVisible(true);
        asOf.setPlaceholder(getTranslation("customer.import.as-of.placeholder"));
        asOf.setWidth("min(100%, 18rem)");
        asOf.setHelperText(getTranslation("customer.import.as-of.help"));
        type.setItems(ImportType.values());
        type.setValue(ImportType.CUSTOMERS);
        type.setItemLabelGenerator(each -> getTranslation("customer.import.type." + each));
        type.addValueChangeListener(change -> remember());
        policy.setItems(OutcomePolicy.values());
        policy.setValue(OutcomePolicy.MARK_AS_LEFT);
        policy.setRenderer(new ComponentRenderer<>(ImportForm::explained));
        asOf.addValueChangeListener(change -> remember());
        policy.addValueChangeListener(change -> remember());
        upload = new Upload(new ImportUpload(imports, owner, () -> options, id -> received(started, id)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(imports.maxFileSize(), Integer.MAX_VALUE));
        upload.setDropLabel(new Span(getTranslation("customer.import.drop",
                Formats.decimal(imports.maxFileSize() / MEGABYTE, 0))));
        upload.addFileRejectedListener(rejected -> Notify.error(rejected.getErrorMessage()));
        upload.setWidthFull();
        Anchor template = new Anchor((DownloadHandler) event -> {
            ImportType wanted = options.type();
            Csv.download(event, wanted.name().toLowerCase(Locale.ROOT) + "-template.csv").write(imports.template(wanted));
        }, getTranslation("customer.import.template"));
        choices.add(asOf, policy);
        choices.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--vaadin-gap-m) var(--vaadin-gap-xl)");
        getContent().add(Parts.panel(getTranslation("customer.import.new"),
                Parts.quiet(getTranslation("customer.import.about")), type, about, choices, upload, template));
    }

    private void remember() {
        boolean customers = type.getValue() == ImportType.CUSTOMERS;
        choices.setVisible(customers);
        about.setText(getTranslation("customer.import.about." + type.getValue()));
        options = customers ? new ImportOptions(asOf.isInvalid() ? null : asOf.getValue(), policy.getValue())
                : ImportOptions.BILLS;
    }

    private void received(LongConsumer started, long id) {
        upload.clearFileList();
        started.accept(id);
    }

    private static Span explained(OutcomePolicy policy) {
        Span name = new Span(Words.translate("customer.import.policy." + policy));
        Span explanation = Parts.secondary(Words.translate("customer.import.policy." + policy + ".about"));
        Span both = new Span(name, explanation);
        both.getStyle().set("display", "grid");
        return both;
    }
}
