package etudeline.setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What the installation lets universities allow. */
@ConfigurationProperties("etude.uploads")
record UploadProperties(
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("100MB") DataSize largestImport) {

    UploadLimits most() {
        return new UploadLimits((int) largestFile.toMegabytes(), (int) largestImport.toMegabytes());
    }
}
