#include "services/wire/photocodec.h"

#include "services/wire/jsonreader.h"

namespace wire {

domain::Result<PhotoMetadata> readPhotoMetadata(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    const PhotoMetadata photo{.etag = reader.string(QLatin1String("@odata.mediaEtag")),
                              .contentType =
                                  reader.string(QLatin1String("@odata.mediaContentType")),
                              .size = {static_cast<int>(reader.number(QLatin1String("width"))),
                                       static_cast<int>(reader.number(QLatin1String("height")))}};
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return photo;
}

} // namespace wire
