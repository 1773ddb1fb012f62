#include "services/wire/batchanswer.h"

#include <simdjson.h>

#include <string_view>

namespace wire {

namespace {

namespace ondemand = simdjson::ondemand;
using ondemand::json_type;
using simdjson::error_code;
using simdjson::SUCCESS;

QByteArray copyOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// Each read() consumes its value. What is mistyped is left alone; an error is one of the whole document.
error_code read(ondemand::value value, int &number)
{
    json_type type;
    if (const error_code error = value.type().get(type)) {
        return error;
    }
    if (type == json_type::string) {
        std::string_view text;
        const error_code error = value.get_string().get(text);
        number = error == SUCCESS ? copyOf(text).toInt() : 0;
        return error;
    }
    int64_t integer = 0;
    if (type == json_type::number && value.get_int64().get(integer) == SUCCESS) {
        number = std::in_range<int>(integer) ? static_cast<int>(integer) : 0;
    }
    return SUCCESS;
}

error_code read(ondemand::value value, QList<std::pair<QByteArray, QByteArray>> &headers)
{
    json_type type;
    if (const error_code error = value.type().get(type); error || type != json_type::object) {
        return error;
    }
    ondemand::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error;
    }
    for (auto each : object) {
        ondemand::field field;
        std::string_view name;
        std::string_view text;
        json_type valueType;
        error_code error = std::move(each).get(field);
        error = error ? error : field.unescaped_key().get(name);
        error = error ? error : field.value().type().get(valueType);
        if (error) {
            return error;
        }
        if (valueType == json_type::string) {
            error = field.value().get_string().get(text);
        } else if (valueType == json_type::number) {
            text = field.value().raw_json_token();
        }
        if (error) {
            return error;
        }
        headers.append({copyOf(name), copyOf(text).trimmed()});
    }
    return SUCCESS;
}

template <class Bracketed>
error_code readJson(simdjson::simdjson_result<Bracketed> value, std::string_view &bytes)
{
    Bracketed bracketed;
    const error_code error = std::move(value).get(bracketed);
    return error ? error : bracketed.raw_json().get(bytes);
}

error_code readBody(ondemand::value value, BatchPart &part)
{
    json_type type;
    if (const error_code error = value.type().get(type)) {
        return error;
    }
    std::string_view bytes;
    error_code error = SUCCESS;
    switch (type) {
    case json_type::object:
        part.form = BatchPart::Form::Json;
        error = readJson(value.get_object(), bytes);
        break;
    case json_type::array:
        part.form = BatchPart::Form::Json;
        error = readJson(value.get_array(), bytes);
        break;
    case json_type::string:
        part.form = BatchPart::Form::Text;
        error = value.get_string().get(bytes);
        break;
    case json_type::null:
        return SUCCESS;
    default:
        part.form = BatchPart::Form::Mistyped;
        return SUCCESS;
    }
    part.body = copyOf(bytes);
    return error;
}

error_code read(ondemand::object object, BatchPart &part)
{
    for (auto each : object) {
        ondemand::field field;
        std::string_view name;
        error_code error = std::move(each).get(field);
        error = error ? error : field.unescaped_key().get(name);
        if (error) {
            return error;
        }
        if (name == "id") {
            error = read(field.value(), part.id);
        } else if (name == "status") {
            error = read(field.value(), part.status);
        } else if (name == "headers") {
            error = read(field.value(), part.headers);
        } else if (name == "body") {
            error = readBody(field.value(), part);
        }
        if (error) {
            return error;
        }
    }
    return SUCCESS;
}

error_code read(ondemand::array list, QList<BatchPart> &parts)
{
    for (auto each : list) {
        ondemand::value value;
        json_type type;
        error_code error = std::move(each).get(value);
        error = error ? error : value.type().get(type);
        if (error) {
            return error;
        }
        if (type != json_type::object) {
            continue;
        }
        ondemand::object object;
        BatchPart part;
        error = value.get_object().get(object);
        error = error ? error : read(object, part);
        if (error) {
            return error;
        }
        if (part.id > 0) {
            parts.append(std::move(part));
        }
    }
    return SUCCESS;
}

} // namespace

domain::Result<QList<BatchPart>> readBatchAnswer(const QByteArray &bytes)
{
    thread_local ondemand::parser parser;
    const simdjson::padded_string padded(bytes.constData(), static_cast<size_t>(bytes.size()));
    ondemand::document document;
    ondemand::array list;
    error_code error = parser.iterate(padded).get(document);
    error = error ? error : document.find_field("responses").get_array().get(list);
    QList<BatchPart> parts;
    error = error ? error : read(list, parts);
    if (error) {
        return domain::failure(
            domain::Error::Kind::BadReply,
            QStringLiteral("responses: %1").arg(QLatin1String(simdjson::error_message(error))));
    }
    return parts;
}

} // namespace wire
