/** The emoji an app of this kind uses, by Slack's short names. Others are shown by their name, as text. */
const list =
  'white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|negative_squared_cross_mark ❎|warning ⚠️|' +
  'no_entry ⛔|no_entry_sign 🚫|exclamation ❗|heavy_exclamation_mark ❗|question ❓|grey_question ❔|' +
  'information_source ℹ️|bell 🔔|no_bell 🔕|alarm_clock ⏰|hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|' +
  'timer_clock ⏲️|clock1 🕐|clock2 🕑|clock3 🕒|clock4 🕓|clock5 🕔|clock6 🕕|clock7 🕖|clock8 🕗|clock9 🕘|' +
  'clock10 🕙|clock11 🕚|clock12 🕛|calendar 📆|date 📅|spiral_calendar_pad 🗓️|phone ☎️|telephone ☎️|' +
  'telephone_receiver 📞|iphone 📱|calling 📲|vibration_mode 📳|email ✉️|envelope ✉️|incoming_envelope 📨|' +
  'envelope_with_arrow 📩|inbox_tray 📥|outbox_tray 📤|mailbox 📫|mailbox_with_mail 📬|speech_balloon 💬|' +
  'left_speech_bubble 🗨️|thought_balloon 💭|mega 📣|loudspeaker 📢|memo 📝|pencil ✏️|pencil2 ✏️|clipboard 📋|' +
  'page_facing_up 📄|page_with_curl 📃|bookmark_tabs 📑|bar_chart 📊|chart_with_upwards_trend 📈|' +
  'chart_with_downwards_trend 📉|file_folder 📁|open_file_folder 📂|card_index 📇|paperclip 📎|link 🔗|pushpin 📌|' +
  'round_pushpin 📍|triangular_flag_on_post 🚩|checkered_flag 🏁|label 🏷️|bookmark 🔖|lock 🔒|unlock 🔓|key 🔑|' +
  'closed_lock_with_key 🔐|shield 🛡️|mag 🔍|mag_right 🔎|wrench 🔧|hammer 🔨|hammer_and_wrench 🛠️|gear ⚙️|' +
  'nut_and_bolt 🔩|battery 🔋|electric_plug 🔌|bulb 💡|fuelpump ⛽|oil_drum 🛢️|car 🚗|red_car 🚗|blue_car 🚙|' +
  'oncoming_automobile 🚘|taxi 🚕|minibus 🚐|truck 🚚|racing_car 🏎️|motorway 🛣️|vertical_traffic_light 🚦|' +
  'traffic_light 🚥|construction 🚧|parking 🅿️|house 🏠|office 🏢|convenience_store 🏪|factory 🏭|moneybag 💰|' +
  'euro 💶|yen 💴|dollar 💵|credit_card 💳|receipt 🧾|shopping_trolley 🛒|package 📦|gift 🎁|handshake 🤝|' +
  'wave 👋|raised_hands 🙌|clap 👏|pray 🙏|muscle 💪|thumbsup 👍|+1 👍|thumbsdown 👎|-1 👎|ok_hand 👌|point_right 👉|' +
  'point_left 👈|point_up ☝️|point_down 👇|raised_hand ✋|eyes 👀|bust_in_silhouette 👤|busts_in_silhouette 👥|' +
  'robot_face 🤖|smile 😄|smiley 😃|grinning 😀|slightly_smiling_face 🙂|blush 😊|wink 😉|thinking_face 🤔|' +
  'neutral_face 😐|sweat_smile 😅|cry 😢|tada 🎉|sparkles ✨|star ⭐|star2 🌟|trophy 🏆|medal 🏅|' +
  'first_place_medal 🥇|second_place_medal 🥈|third_place_medal 🥉|fire 🔥|zap ⚡|rocket 🚀|sunny ☀️|' +
  'partly_sunny ⛅|cloud ☁️|umbrella ☔|snowflake ❄️|sunrise 🌅|crescent_moon 🌙|palm_tree 🌴|coffee ☕|' +
  'beach_with_umbrella 🏖️|airplane ✈️|hospital 🏥|face_with_thermometer 🤒|heart ❤️|red_circle 🔴|' +
  'large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵|' +
  'large_purple_circle 🟣|white_circle ⚪|black_circle ⚫|large_orange_diamond 🔶|large_blue_diamond 🔷|' +
  'small_orange_diamond 🔸|small_blue_diamond 🔹|small_red_triangle 🔺|small_red_triangle_down 🔻|arrow_right ➡️|' +
  'arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_forward ▶️|leftwards_arrow_with_hook ↩️|' +
  'arrow_right_hook ↪️|arrows_counterclockwise 🔄|arrows_clockwise 🔃|repeat 🔁|twisted_rightwards_arrows 🔀|' +
  'double_vertical_bar ⏸️|black_square_for_stop ⏹️|fast_forward ⏩|next_track ⏭️|new 🆕|free 🆓|up 🆙|sos 🆘|ok 🆗|' +
  'id 🆔|vs 🆚|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟|zero 0️⃣|' +
  'hash #️⃣|heavy_plus_sign ➕|heavy_minus_sign ➖|recycle ♻️|wastebasket 🗑️|test_tube 🧪|sleeping 😴|zzz 💤|' +
  'globe_with_meridians 🌐|earth_africa 🌍|earth_asia 🌏|speaking_head_in_silhouette 🗣️|ear 👂|headphones 🎧|' +
  'microphone 🎤|camera 📷|frame_with_picture 🖼️|printer 🖨️|computer 💻|keyboard ⌨️|desktop_computer 🖥️|' +
  'satellite_antenna 📡|jp 🇯🇵|flag-jp 🇯🇵|es 🇪🇸|flag-es 🇪🇸|fr 🇫🇷|flag-fr 🇫🇷|it 🇮🇹|flag-it 🇮🇹|gb 🇬🇧|flag-gb 🇬🇧';

const byName = new Map(list.split('|').map((pair) => pair.split(' ') as [string, string]));

/** The character of a short name (a skin tone is left out), or nothing when we do not have it. */
export function emojiChar(name: string): string | undefined {
  return byName.get(name.replace(/::skin-tone-\d$/, ''));
}

/** Replaces `:name:` in plain text, as Slack does where `emoji` is not false. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]+):/g, (whole, name: string) => emojiChar(name) ?? whole);
}
