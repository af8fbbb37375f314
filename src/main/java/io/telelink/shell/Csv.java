package io.telelink.shell;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.server.streams.DownloadEvent;
import de.siegmar.fastcsv.writer.CsvWriter;

/** CSV files as all of the product writes them: UTF-8, commas, quotation marks where needed (RFC 4180). Texts go through {@link SafeText}. */
public final class Csv {

    /** Content type. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private Csv() {
    }

    /** A writer whose closing closes the stream. */
    public static CsvWriter writer(OutputStream stream) {
        return CsvWriter.builder().build(stream, StandardCharsets.UTF_8);
    }

    /** Where to write a file that somebody downloads. */
    public static OutputStream download(DownloadEvent event, String fileName) {
        event.setFileName(fileName);
        event.setContentType(TYPE);
        return event.getOutputStream();
    }
}
